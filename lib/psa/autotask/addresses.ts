import { ancestorsOf } from './frames';
import { type AutotaskRoute, routeOf } from './route';

/** How addresses are read: in every frame's script, which the overlay's script shares it with (lookout.ts). */
export const ADDRESSES = {
  /** The frame's route, judged anew only when its own address changed. */
  routesOf(window: Window): () => AutotaskRoute {
    let last: { href: string; route: AutotaskRoute } | null = null;
    return () => {
      const { href } = window.location;
      if (last?.href !== href) last = { href, route: routeOf(href, ancestorsOf(window)) };
      return last.route;
    };
  },
};
export type Addresses = typeof ADDRESSES;
