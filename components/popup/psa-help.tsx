import type { PsaSystem } from '@/lib/psa/system';

export const PsaHelp = ({ help: { paragraphs, rights } }: { help: PsaSystem['help'] }) => (
  <details class="popup-more">
    <summary>Which keys, and which rights?</summary>
    <div class="popup-more-body">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{rights.intro}</p>
      <ul class="popup-list">
        {rights.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  </details>
);
