/** Drawn on a 16 px grid with a 1.5 px stroke, as the icons of popup and panel are. */
export const CLOSE = 'M4 4l8 8M12 4l-8 8';
export const SYNC =
  'M13.4 6.6A5.6 5.6 0 0 0 3.5 4.7L2.2 6.2M2.2 2.8v3.4h3.4M2.6 9.4a5.6 5.6 0 0 0 9.9 1.9l1.3-1.5M13.8 13.2V9.8h-3.4';
export const LOCK = 'M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5';
/** Seatcheck's own mark: a seat with a tick in its back. */
export const SEAT = 'M3.5 7.2V4.5a2 2 0 0 1 2-2h5a2 2 0 0 1 2 2v2.7M2.2 8.2v4.3h11.6V8.2M4.5 12.5V14M11.5 12.5V14M5.5 7.2l1.9 1.9 3.4-4';
