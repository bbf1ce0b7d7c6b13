import { render } from 'preact';
import { App } from '@/components/popup/app';
import { standsInTab } from '@/lib/platform/pages';

const place = document.getElementById('app');
if (place) render(<App inTab={standsInTab(location.search)} />, place);
