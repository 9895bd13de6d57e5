import '@fontsource/noto-sans-math';
import DefaultTheme from 'vitepress/theme';
import './style.css';

export default DefaultTheme;
