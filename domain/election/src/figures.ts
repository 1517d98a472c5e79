export {
  formatCount,
  formatDate,
  formatHash,
  formatLongDate,
  formatPercent,
  formatTime,
  type Language,
  roman,
} from '@plenum/kernel';
