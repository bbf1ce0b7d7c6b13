/** What the handlers of messages about mappings call. */
export { acceptSuggestions, excludeAccount, linkAccount, splitAccount, unlinkAccount } from './accounts';
export { confirmDrift } from './confirm-drift';
export { matchByEqualNames } from './equal-names';
export { finishMapping } from './finish';
export { redo, undo } from './history';
export { companyList, productList } from './lists';
export { mappingOverview } from './overview';
export { serviceUsage } from './service-usage';
export { excludeService, linkService, setBasis, setFeeds, unlinkService } from './services';
export { mappingWarnings } from './warnings';
