import { COLUMNS } from './columnSets';
import { SCREENS } from './screens';
import type { SimSettings } from './settings';

/** The page before its script runs: an empty application and what the script needs to know. */
export function shell(path: string, settings: SimSettings): string {
  const version = path.replace(/^\/+/, '').split('/')[0] ?? 'v2025_1';
  const boot = JSON.stringify({ version, settings, screens: SCREENS, columns: COLUMNS }).replace(
    /</g,
    '\\u003c',
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Manage</title>
<link rel="stylesheet" href="/${version}/app/style.css">
<link rel="icon" href="data:,">
</head>
<body class="x-desktop">
<div id="cwApp"><div id="cwContent" class="cw-WorkspaceView"></div></div>
<script type="application/json" id="boot">${boot}</script>
<script src="/${version}/app/lzma.js"></script>
<script type="module" src="/${version}/app/main.js"></script>
</body>
</html>
`;
}
