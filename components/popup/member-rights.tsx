/** As lib/psa/connectwise/api/rights.ts tells it, which components do not reach (connectwise.md 4). */
export const RIGHTS = [
  ['Companies', 'Company Maintenance'],
  ['Procurement', 'Product Catalog'],
  ['Finance', 'Agreements'],
] as const;

export const MemberRights = () => (
  <details class="popup-more">
    <summary>Which keys, and which rights?</summary>
    <div class="popup-more-body">
      <p>
        The public and private key belong to an API member of ConnectWise. The client ID is a GUID that you
        register at developer.connectwise.com.
      </p>
      <p>The API member's security role needs Inquire: All for</p>
      <ul class="popup-list">
        {RIGHTS.map(([module, right]) => (
          <li key={right}>
            {module}, {right}
          </li>
        ))}
      </ul>
    </div>
  </details>
);
