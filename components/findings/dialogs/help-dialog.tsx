import { Dialog } from '@/components/panel/dialog';
import { KEY_WORDS } from '../list/keys';
import './dialogs.css';

/** The keys of the list. */
export const HelpDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="Keys" note="They work while a row of the list has the focus." onClose={onClose}>
    <table class="finding-keys">
      <thead class="sc-hidden">
        <tr>
          <th scope="col">Key</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {KEY_WORDS.map(({ keys, what }) => (
          <tr key={what}>
            <td>
              {keys.map((key, at) => (
                <span key={key}>
                  {at > 0 && ' or '}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </td>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Dialog>
);
