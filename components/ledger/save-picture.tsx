import { render } from 'preact';
import type { Ledger } from '@/lib/model/ledger';
import { fileNameOf, pngOf, saveBlob, svgText } from './picture';
import { PlotKey } from './plot/key';
import { PlotPicture, plotScale } from './plot/plot-picture';
import { summaryOf } from './summary';

/** px: as wide as a page of a letter takes it, however wide the window is. */
const WIDTH = 840;

/**
 * Saves the plot as a file of its own, in light colours: it goes on white pages. `beside`: where the style sheets hold.
 * Gives the file's name; throws where the browser cannot draw it.
 */
export async function savePicture(
  ledger: Ledger,
  format: 'svg' | 'png',
  beside: HTMLElement,
): Promise<string> {
  const host = document.createElement('div');
  host.className = 'ledger-to-save';
  host.dataset.theme = 'light';
  beside.append(host);
  try {
    render(
      <>
        <PlotPicture ledger={ledger} scale={plotScale(ledger, WIDTH)} picked={null} />
        <PlotKey months={ledger.months} />
      </>,
      host,
    );
    const drawn = host.querySelector<SVGSVGElement>('svg.ledger-plot-picture');
    if (!drawn) throw new Error('nothing was drawn');
    const svg = svgText({
      drawn,
      key: [...host.querySelectorAll<HTMLElement>('.ledger-key > li')],
      title: `${ledger.companyName}: ${ledger.productName}, used and billed`,
      sentence: summaryOf(ledger),
    });
    const name = fileNameOf(ledger.companyName, ledger.productName, ledger.months.at(-1)?.month ?? '');
    const fileName = `${name}.${format}`;
    saveBlob(fileName, format === 'png' ? await pngOf(svg) : new Blob([svg], { type: 'image/svg+xml' }));
    return fileName;
  } finally {
    render(null, host);
    host.remove();
  }
}
