export const otherNetworks = { en: 'other networks', ko: '다른 신경망' };
export const twoEach = { en: 'two neurons a layer', ko: '층마다 뉴런 두 개' };
export const badShapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };
