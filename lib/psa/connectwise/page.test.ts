import { describe, expect, it } from 'vitest';
import { createConnectWisePage } from './page';
describe('smoke', () => {
  it('reads', () => {
    window.history.replaceState(null, '', '/v2025_1/ConnectWise.aspx?routeTo=AgreementFV&recid=19064');
    document.body.innerHTML = `<div class="cw-main-banner"><div class="cw_BannerView"><span>
  <div class="gwt-Label mm_label navigationEntry cw_CwLabel">Agreement Search</div>
  <div class="gwt-Label mm_label GMDB3DUBDDL detailLabel cw_CwLabel">Agreement - Managed Services</div>
</span></div></div>
 <div class="GMDB3DUBBXF mm_grid"><div class="cw-ml-header"><div><table><tbody></tbody><tbody>
   <tr><td></td><td><span>Sequence</span></td><td><span>Effective</span></td><td><span>Product ID</span></td><td><span>Quantity</span></td></tr>
   <tr><td></td><td><input id="Sequence_Nbr-input"></td><td></td><td></td><td></td></tr>
  </tbody></table></div></div>
  <div id="x-listview-scroller"><div><table class="x-grid"><tbody></tbody><tbody>
    <tr class="cw-ml-row"><td><div></div></td><td><div>1</div></td><td><div>10/1/2026</div></td><td><div><a>M365-BP</a></div></td><td><div>25.00</div></td></tr>
    <tr class="cw-ml-row"><td><div></div></td><td><div>2</div></td><td><div>10/1/2026</div></td><td><div><a>EDR</a></div></td><td><div>1,234.00</div></td></tr>
  </tbody></table></div></div></div>`;
    const page = createConnectWisePage(document, window);
    console.log(page.screen(), page.record(), page.read(null).rows.map(({row, cell, ...rest}) => [rest, cell.textContent]), page.header()?.outerHTML.slice(0,100), page.fingerprint(), page.outline());
  });
});
