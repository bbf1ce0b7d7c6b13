import type { VendorService } from '@/lib/model/records';

/** "Worry-Free Services · WFBSS-Full". */
export const serviceName = (service: VendorService | undefined): string =>
  service ? [service.productName, service.servicePlan].filter(Boolean).join(' · ') : 'Vendor service';
