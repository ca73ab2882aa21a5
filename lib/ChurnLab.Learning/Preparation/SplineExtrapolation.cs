namespace ChurnLab.Learning.Preparation;

/// <summary>What a <see cref="SplineTransformer"/> makes of values beyond those of the fit.</summary>
public enum SplineExtrapolation
{
    /// <summary>What it makes of the nearest value of the fit («constant»).</summary>
    Constant,

    /// <summary>A straight line with the value and the slope of the end («linear»).</summary>
    Linear,

    /// <summary>The polynomial of the last piece goes on («continue»).</summary>
    Continue,
}
