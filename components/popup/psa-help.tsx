import { Fragment } from 'preact';
import type { PsaSystem } from '@/lib/psa/system';

export const PsaHelp = ({ help: { paragraphs, rights, pushRights } }: { help: PsaSystem['help'] }) => (
  <details class="popup-more">
    <summary>Which keys, and which rights?</summary>
    <div class="popup-more-body">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {[rights, pushRights].map(({ intro, items }) => (
        <Fragment key={intro}>
          <p>{intro}</p>
          <ul class="popup-list">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  </details>
);
