import './icon.css';

/** Drawn on a 16 px grid with a 1.5 px stroke; shape first, so that a mark reads without its colour. */
const PATHS = {
  tick: 'M3 8.5 6.5 12 13 4.5',
  up: 'M8 3.5 13.5 12.5h-11Z',
  down: 'M8 12.5 2.5 3.5h11Z',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.8-1.1 1.6v.2M8 12.6v.2',
  warning: 'M8 2.2 14.4 13.3H1.6ZM8 6.5v3M8 11.4v.2',
  failed: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7.3v3.9M8 4.8V5',
  sync: 'M13.4 6.6A5.6 5.6 0 0 0 3.5 4.7L2.2 6.2M2.2 2.8v3.4h3.4M2.6 9.4a5.6 5.6 0 0 0 9.9 1.9l1.3-1.5M13.8 13.2V9.8h-3.4',
  eye: 'M1.2 8S3.6 3.6 8 3.6 14.8 8 14.8 8 12.4 12.4 8 12.4 1.2 8 1.2 8ZM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  'eye-off':
    'M1.2 8S3.6 3.6 8 3.6 14.8 8 14.8 8 12.4 12.4 8 12.4 1.2 8 1.2 8ZM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM2.5 13.5l11-11',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  external: 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4',
  lock: 'M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  undo: 'M5.5 2.8 2.5 5.8l3 3M2.5 5.8h6.8a3.7 3.7 0 0 1 0 7.4H5.5',
  redo: 'M10.5 2.8l3 3-3 3M13.5 5.8H6.7a3.7 3.7 0 0 0 0 7.4h3.8',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M4 6.2 8 10.2 12 6.2',
  filter: 'M2 3.2h12M4.4 8h7.2M6.8 12.8h2.4',
  grip: 'M5.8 3.4v.2M10.2 3.4v.2M5.8 8v.2M10.2 8v.2M5.8 12.6v.2M10.2 12.6v.2',
  link: 'M6.6 9.4l2.8-2.8M7.3 4.7l1.4-1.4a2.8 2.8 0 0 1 4 4l-1.4 1.4M8.7 11.3l-1.4 1.4a2.8 2.8 0 0 1-4-4l1.4-1.4',
  split: 'M2.2 8h4M6.2 8 10 3.8h3.8M6.2 8l3.8 4.2h3.8',
  download: 'M8 2.5v7.6M4.8 7l3.2 3.2L11.2 7M3 13.3h10',
  waiting: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 4.8V8l2.2 1.6',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3l3.2 3.2',
} as const;

export type IconName = keyof typeof PATHS;
const FILLED: ReadonlySet<IconName> = new Set(['up', 'down']);

/** A mark beside words: hidden from screen readers, so the words must say it too. */
export const Icon = ({ name, turning = false }: { name: IconName; turning?: boolean }) => (
  <svg
    class="sc-icon"
    data-filled={FILLED.has(name) || undefined}
    data-turning={turning || undefined}
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
  >
    <path d={PATHS[name]} />
  </svg>
);
