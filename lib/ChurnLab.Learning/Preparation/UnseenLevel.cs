namespace ChurnLab.Learning.Preparation;

/// <summary>What a <see cref="OneHotEncoder"/> makes of a level that no row of the fit had.</summary>
public enum UnseenLevel
{
    /// <summary>A row of zeros («ignore»).</summary>
    Ignore,

    /// <summary>An error that names the level («error»).</summary>
    Error,

    /// <summary>The column of infrequent levels, zeros where there is none («infrequent_if_exist»).</summary>
    Infrequent,
}
