/** "closed" in the release build, "open" in tests (design.md, decision 2). Replaced by the bundler. */
declare const __BADGE_ROOT_MODE__: ShadowRootMode;
