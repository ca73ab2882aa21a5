namespace ChurnLab.Learning.Preparation;

/// <summary>What an encoder makes of rows without a value.</summary>
public enum MissingLevel
{
    /// <summary>A level of its own, after all others.</summary>
    OwnLevel,

    /// <summary>An error that names the feature.</summary>
    Error,
}
