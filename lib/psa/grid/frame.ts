/**
 * Calls `draw` once in the next frame, after the browser's own layout and before it paints: reading places there
 * forces no layout, and what is written is seen in the same frame. An observed element is always reported once.
 */
export function beforePaint(window: Window & typeof globalThis, draw: () => void) {
  let frame = 0;
  let observed: Element | null = null;
  const sizes = new window.ResizeObserver(() => {
    rest();
    draw();
  });
  const rest = (): void => {
    if (observed) sizes.unobserve(observed);
    observed = null;
  };
  return {
    /** However often it is asked for. */
    request(): void {
      if (frame !== 0 || observed) return;
      frame = window.requestAnimationFrame(() => {
        frame = 0;
        // The outermost element, so that sizes that `draw` changes are still told in the same frame.
        observed = window.document.documentElement;
        sizes.observe(observed);
      });
    },
    cancel(): void {
      window.cancelAnimationFrame(frame);
      frame = 0;
      rest();
    },
  };
}
