import type { Failure } from '@/lib/model/failure';

export const hostRefused = (address: string): Failure => ({
  code: 'permission.refused',
  sentence: `Seatcheck may not reach ${address}.`,
  nextStep: 'Press Authenticate again and allow it when the browser asks.',
});
