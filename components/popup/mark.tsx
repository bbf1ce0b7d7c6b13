/** The icon, a tick in a seat (public/icon), in the colour of the text around it. */
export const Mark = () => (
  <svg class="popup-mark" viewBox="1 1 14 14" aria-hidden="true" focusable="false">
    <path fill="currentColor" d="M2 2h2v7h10v5h-2v-3H4v3H2Z" />
    <path fill="none" stroke="currentColor" stroke-width="2" d="m5.8 4.2 2.7 2.7 4.7-4.7" />
  </svg>
);
