namespace ChurnLab.Learning.Preparation;

/// <summary>Distribution that a <see cref="QuantileTransformer"/> gives features.</summary>
public enum OutputShape
{
    /// <summary>Even from 0 to 1 («uniform»).</summary>
    Uniform,

    /// <summary>Standard normal, from −5.2 to 5.2 («normal»).</summary>
    Normal,
}
