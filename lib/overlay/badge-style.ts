import { BADGE_COLOURS } from './badge-colours';
import type { Theme } from './theme';

/** Kept equal to the `font` of the face below. */
export const BADGE_FONT = '500 13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif';
export const BADGE_HEIGHT = 18;
export const BADGE_PADDING = 5;
/** The small mark for a cell without room. */
export const MARK_WIDTH = 11;
/** Of the same mark where the cell's text fills its width, so that it stands above the text. */
export const CORNER_HEIGHT = 9;

/**
 * The host is an empty inline box: the cell's size cannot change by it. The face is out of the flow and placed
 * over the free part of the cell. Important rules of a shadow root outrank the page's important ones, such as
 * `span{font-family:roboto!important}` (connectwise.md 2.4), and inline ones too.
 */
export function badgeCss(theme: Theme): string {
  const { focus, ...states } = BADGE_COLOURS[theme];
  let css = `:host{all:initial!important;position:relative!important;display:inline!important;font-size:0!important;line-height:0!important}
:host([data-float]){position:absolute!important}
.face{position:absolute;left:0;top:0;visibility:hidden;box-sizing:border-box;height:${BADGE_HEIGHT}px;padding:0 ${BADGE_PADDING}px;border-radius:4px;font:${BADGE_FONT.replace('13px', `13px/${BADGE_HEIGHT}px`)};font-variant-numeric:tabular-nums lining-nums;white-space:nowrap;text-align:center;direction:ltr;cursor:pointer;user-select:none}
.face[data-form]{visibility:visible}
.face[data-form=mark],.face[data-form=corner]{width:${MARK_WIDTH}px;padding:0;font-size:9px}
.face[data-form=corner]{height:${CORNER_HEIGHT}px;font-size:8px;line-height:${CORNER_HEIGHT}px;border-radius:2px}
.face:hover{box-shadow:inset 0 0 0 1px}
.face:focus{outline:0}
.face:focus-visible{outline:2px solid ${focus};outline-offset:-1px}
@media (forced-colors:active){.face{border:1px solid;line-height:16px}}`;
  for (const [state, [ink, tint]] of Object.entries(states))
    css += `[data-state=${state}]{color:${ink};background:${tint}}`;
  return css;
}
