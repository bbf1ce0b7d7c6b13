import { createApp } from './app.js';
import { installSim } from './sim.js';

const boot = JSON.parse(document.getElementById('boot').textContent);
const app = createApp(boot);
installSim(app);
app.start();
