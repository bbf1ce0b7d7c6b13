import { render } from 'preact';
import { App } from '@/components/panel/app';
import { Refused } from '@/components/panel/refused';
import { closeFrame, mayRunHere } from '@/lib/platform/frame';

const place = document.getElementById('app');
const inTab = window.parent === window;
if (place) {
  render(
    mayRunHere(window, new Set()) ? <App onClose={inTab ? null : () => closeFrame(window)} /> : <Refused />,
    place,
  );
}
