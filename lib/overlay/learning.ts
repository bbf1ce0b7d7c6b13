import type { AskBackground } from '@/lib/messaging/protocol';
import type { AgreementFigures } from '@/lib/model/figures';
import { type LearnedLayout, learnedScreen } from '@/lib/model/learned';
import type { GridReading, PsaPage } from '@/lib/psa/contract';
import { learnedFrom } from '@/lib/psa/grid/learned-reading';
import { aimsFor } from './aims';
import { failureWords, NO_ROW, whyNot } from './learning-words';
import { Pointing } from './pointing';
import { bestOf, type Trial } from './trial';

export interface LearningOptions {
  page: PsaPage;
  ask: AskBackground;
  /** Draw again. */
  again(): void;
  signal: AbortSignal;
}

/**
 * Teach by pointing (design.md, decision 3): asks what was learned for this screen when nothing else reads it, lets a
 * person point where nothing was, tries it against the known lines, and has it forgotten when it stops agreeing.
 */
export class Learning {
  #screen = '';
  #asked = false;
  #known: { layout: LearnedLayout; misses: number } | null = null;
  #trial: (Trial & { isKept: boolean }) | null = null;
  #pointing: Pointing | null = null;
  /** The agreement for which it was last told that lines contradict what was learned. */
  #doubted = '';
  /** The page was read where somebody pointed. */
  isUsed = false;

  constructor(
    private readonly options: LearningOptions,
    /** What there is to tell a person who has just pointed; `held`: it was learned. */
    private readonly told: (words: string, held: boolean) => void,
  ) {}

  /** Called with each drawing. True: there is nothing to note at this moment, an answer is under way. */
  follow(isLayout: boolean, figures: AgreementFigures | null, by: GridReading['by']): boolean {
    this.#go();
    this.isUsed = by === 'learned';
    if (this.isUsed) this.#holds();
    if (this.#pointing) {
      if (isLayout && figures) return true;
      this.#pointing.end();
      this.#pointing = null;
    }
    if (!isLayout || !figures) return false;
    if (this.#trial) this.#fails(figures);
    if (!this.#asked) void this.#ask(figures);
    return false;
  }

  /** The note is in view: the page rests, and what was learned does not read it. */
  doubt(figures: AgreementFigures): void {
    const { agreementId } = figures;
    if (!this.#known || this.#doubted === agreementId) return;
    const fit = this.options.page.learn(learnedFrom(this.#known.layout), figures);
    if (fit?.otherDay) return;
    this.#doubted = agreementId;
    void this.#unlearn(true);
  }

  start(figures: AgreementFigures): void {
    const { signal, again } = this.options;
    const picked = (cells: HTMLElement[]): void => {
      this.#pointing = null;
      this.#try(cells, figures);
    };
    const cancelled = (): void => {
      this.#pointing = null;
      again();
    };
    this.#pointing = new Pointing(aimsFor(figures.lines), { picked, cancelled }, signal);
  }

  async forget(): Promise<void> {
    await this.#unlearn(false);
  }

  stop(): void {
    this.#pointing?.end();
    this.#pointing = null;
    this.#trial = null;
  }

  get #place() {
    return { psa: this.options.page.psa, screen: this.#screen };
  }

  /** Another screen has something else to learn. */
  #go(): void {
    const { page } = this.options;
    const screen = learnedScreen(page.screen() ?? 'none', location.pathname);
    if (screen === this.#screen) return;
    this.#screen = screen;
    this.#asked = false;
    this.#known = this.#trial = null;
    page.learn(null, null);
  }

  async #ask(figures: AgreementFigures): Promise<void> {
    const { page, ask, again } = this.options;
    this.#asked = true;
    const screen = this.#screen;
    const { learned } = await ask('page.learned', this.#place).catch(() => ({ learned: null }));
    if (!learned || screen !== this.#screen || this.#trial) return;
    this.#known = learned;
    page.learn(learnedFrom(learned.layout), figures);
    again();
  }

  #try(cells: HTMLElement[], figures: AgreementFigures): void {
    const { page, again } = this.options;
    const best = bestOf(page, cells, figures);
    this.#trial = best && { ...best, isKept: false };
    if (best) page.learn(learnedFrom(best.layout), figures);
    else this.told(NO_ROW, false);
    again();
  }

  /** The page was read by it: what a trial found is kept, and what was doubted once is no more. */
  #holds(): void {
    const trial = this.#trial;
    const layout = trial?.layout ?? (this.#known?.misses ? this.#known.layout : null);
    if (!layout || trial?.isKept) return;
    if (trial) trial.isKept = true;
    this.#known = { layout, misses: 0 };
    this.#doubted = '';
    const { ask, page, again } = this.options;
    const kept = ask('page.learn', { ...this.#place, layout });
    if (!trial) return void kept.catch(() => undefined);
    kept.then(
      () => {
        this.#trial = null;
        this.told('Learned for this screen. The figures stand in their rows now.', true);
      },
      (thrown: unknown) => {
        this.#known = this.#trial = null;
        page.learn(null, null);
        this.told(failureWords('kept', thrown), false);
        again();
      },
    );
  }

  #fails(figures: AgreementFigures): void {
    const { page } = this.options;
    const fit = this.#trial?.fit ?? null;
    this.#trial = null;
    page.learn(this.#known && learnedFrom(this.#known.layout), figures);
    this.told(whyNot(fit), false);
  }

  async #unlearn(contradicted: boolean): Promise<void> {
    const { ask, page, again } = this.options;
    let forgotten = false;
    try {
      ({ forgotten } = await ask('page.unlearn', { ...this.#place, contradicted }));
    } catch (thrown) {
      // What nobody asked for is tried again at the next contradiction.
      if (!contradicted) this.told(failureWords('forgotten', thrown), false);
    }
    if (this.#known) this.#known.misses += 1;
    if (!forgotten) return;
    this.#known = null;
    page.learn(null, null);
    again();
  }
}
