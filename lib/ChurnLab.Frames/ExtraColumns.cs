namespace ChurnLab.Frames;

/// <summary>What a schema does with columns that it does not name.</summary>
public enum ExtraColumns
{
    /// <summary>They are left out, and not even looked at.</summary>
    Ignore,

    /// <summary>They follow the columns of the schema, in the order of the file, with kinds inferred.</summary>
    Keep,

    /// <summary>They are an error that names them.</summary>
    Error,
}
