namespace ChurnLab.Statistics;

/// <summary>φK of a pair of columns under one way to cut the first of them.</summary>
/// <param name="Binning">How it was cut; <see cref="PhiKBinning.Levels"/> where levels were taken together.</param>
/// <param name="Asked">Number of bins or levels asked for, missing ones not counted.</param>
/// <param name="Levels">Number of levels that hold rows, the missing one counted.</param>
/// <param name="PhiK">φK. Range: 0 to 1; NaN where the pair does not vary.</param>
/// <param name="PhiKWithNoise">φK without the correction for noise.</param>
/// <param name="CramersV">Cramér's V of the same table.</param>
/// <param name="Z">Asymptotic significance.</param>
public sealed record PhiKSensitivityPoint(
    PhiKBinning Binning, int Asked, int Levels, double PhiK, double PhiKWithNoise, double CramersV, double Z);
