/**
 * Calls `draw` once, after the browser's own layout and before it paints what is on the page now: reading places there
 * forces no layout, and what is written is seen in the same frame as what it answers to. An observed element is always
 * reported once.
 */
export function beforePaint(window: Window & typeof globalThis, draw: () => void) {
  let frame = 0;
  let observed: Element | null = null;
  let isDrawing = false;
  const sizes = new window.ResizeObserver(() => {
    rest();
    isDrawing = true;
    draw();
    isDrawing = false;
  });
  const rest = (): void => {
    if (observed) sizes.unobserve(observed);
    observed = null;
  };
  const observe = (): void => {
    frame = 0;
    // The outermost element, so that sizes that `draw` changes are still told in the same frame.
    observed = window.document.documentElement;
    sizes.observe(observed);
  };
  return {
    /** However often it is asked for. */
    request(): void {
      if (frame !== 0 || observed) return;
      // From within a drawing: once more in this frame would be a loop, which the browser reports to the page.
      if (isDrawing) frame = window.requestAnimationFrame(observe);
      else observe();
    },
    cancel(): void {
      window.cancelAnimationFrame(frame);
      frame = 0;
      rest();
    },
  };
}
