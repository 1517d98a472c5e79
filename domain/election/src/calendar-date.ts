export {
  addDays,
  addMonths,
  type CalendarDate,
  dayInVietNam,
  daysBetween,
  weekday,
  yearOf,
} from '@plenum/kernel';
