import { READ_RIGHTS } from '@/lib/psa/connectwise/api/rights';

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
        {READ_RIGHTS.map(({ module, area, purpose }) => (
          <li key={area}>
            {module}, {area}: {purpose}
          </li>
        ))}
      </ul>
    </div>
  </details>
);
