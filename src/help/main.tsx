import { show } from '../ui/show.tsx';
import { Screen } from './Screen.tsx';

void show(<Screen />);
