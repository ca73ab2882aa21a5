namespace ChurnLab.Learning.Tuning;

/// <summary>Which values of an objective are good.</summary>
public enum StudyDirection
{
    /// <summary>Large values, such as an area under a curve.</summary>
    Maximize,

    /// <summary>Small values, such as a loss.</summary>
    Minimize,
}
