import { render } from 'preact';
import { EvidenceView } from '@/components/evidence/evidence-view';
import { ReviewApp } from '@/components/findings/review-app';
import { Refused } from '@/components/panel/refused';

import { evidenceAsked } from '@/lib/platform/pages';

const place = document.getElementById('app');
const companyId = evidenceAsked(window.location.search);
const page = companyId === null ? <ReviewApp /> : <EvidenceView companyId={companyId} />;
// A page of its own: in a frame somebody else's page could lead clicks here.
if (place) render(window.parent === window ? page : <Refused />, place);
