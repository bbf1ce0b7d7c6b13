import { render } from 'preact';
import { ReviewApp } from '@/components/findings/review-app';
import { Refused } from '@/components/panel/refused';

const place = document.getElementById('app');
// A page of its own: in a frame somebody else's page could lead clicks here.
if (place) render(window.parent === window ? <ReviewApp /> : <Refused />, place);
