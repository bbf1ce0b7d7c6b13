import { createPage } from './page.js';
import { installSim } from './sim.js';

const boot = JSON.parse(document.querySelector('script[type="application/json"]').textContent);
const page = createPage(boot);
installSim(page);
page.start();
