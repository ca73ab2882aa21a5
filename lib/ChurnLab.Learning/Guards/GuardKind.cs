namespace ChurnLab.Learning.Guards;

/// <summary>What a guard noticed.</summary>
public enum GuardKind
{
    /// <summary>A feature names rows and does not describe them.</summary>
    IdLike,

    /// <summary>The place of a row in the table tells its class.</summary>
    RowOrder,

    /// <summary>Rows of a class stand together more than chance would have them.</summary>
    LabelRuns,

    /// <summary>Rows are tested whose features were fitted in another row.</summary>
    DuplicatesAcrossFolds,

    /// <summary>A single feature all but tells the class.</summary>
    Leakage,

    /// <summary>Whether a feature has a value all but tells the class.</summary>
    MissingLeakage,

    /// <summary>Scores are predicted classes where a ranking is measured.</summary>
    HardLabels,

    /// <summary>A feature was scaled with the help of rows that are to be tested.</summary>
    PreparedOutside,

    /// <summary>Rows of a class were multiplied or made up before the folds.</summary>
    ResampledOutside,
}
