import type { CloudHosts } from '../system';

/**
 * Every zone has a host of its own and their list grows, so that none is enumerated; `www` is the maker's own site with
 * the help, `webservices5` the API of a zone (autotask.md 1, "Hosts").
 */
export const AUTOTASK_HOSTS: CloudHosts = { domain: 'autotask.net', other: /^(www|webservices\d*)$/ };
