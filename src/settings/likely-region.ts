import type { RegionId } from '../shared/regions.ts';

/**
 * The region nearest to a time zone; `null` where none is near, or where the zone says nothing. It is a guess for the user to
 * confirm, made on this computer.
 * @param timeZone its IANA name.
 */
export const likelyRegion = (
  timeZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): RegionId | null => nearest.find(([, zones]) => zones.test(timeZone))?.[0] ?? null;

/** The first that matches. */
const nearest: readonly (readonly [RegionId, RegExp])[] = [
  ['uk', /^(?:Europe\/(?:London|Belfast|Guernsey|Isle_of_Man|Jersey)|GB(?:-Eire)?)$/],
  [
    'eu',
    /^(?:Europe\/(?!Moscow|Kirov|Samara|Saratov|Ulyanovsk|Volgograd|Astrakhan|Minsk|Simferopol)|Arctic\/Longyearbyen$|Atlantic\/(?:Azores|Canary|Faroe|Faeroe|Madeira|Reykjavik)$|Africa\/Ceuta$|Asia\/(?:Nicosia|Famagusta)$|(?:CET|MET|EET|WET)$)/,
  ],
  [
    'ca',
    /^(?:Canada\/|America\/(?:Atikokan|Blanc-Sablon|Cambridge_Bay|Coral_Harbour|Creston|Dawson|Dawson_Creek|Edmonton|Fort_Nelson|Glace_Bay|Goose_Bay|Halifax|Inuvik|Iqaluit|Moncton|Montreal|Nipigon|Pangnirtung|Rainy_River|Rankin_Inlet|Regina|Resolute|St_Johns|Swift_Current|Thunder_Bay|Toronto|Vancouver|Whitehorse|Winnipeg|Yellowknife)$)/,
  ],
  ['us', /^(?:US\/|America\/|Pacific\/Honolulu$|EST5EDT$|CST6CDT$|MST7MDT$|PST8PDT$|(?:EST|MST|HST)$)/],
  ['nz', /^(?:NZ(?:-CHAT)?$|Pacific\/|Australia\/|Antarctica\/(?:McMurdo|South_Pole)$)/],
];
