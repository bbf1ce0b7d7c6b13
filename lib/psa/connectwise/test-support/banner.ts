/** The record's banner; classes as in connectwise.md 2.2, nesting inferred. */
export const bannerHtml = (label: string, breadcrumb = 'Agreement Search'): string =>
  `<div class="cw-main-banner"><div class="cw_BannerView"><span>
  <div class="gwt-Label mm_label navigationEntry cw_CwLabel detailLabel">${breadcrumb}</div>
  <div class="gwt-Label mm_label GMDB3DUBDDL detailLabel cw_CwLabel">${label}</div>
  </span></div></div>`;
