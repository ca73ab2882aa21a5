namespace ChurnLab.Learning.Pipelines;

/// <summary>What becomes of columns that no group of a <see cref="ColumnTransformer"/> takes.</summary>
public enum Remainder
{
    /// <summary>They are left out («drop»).</summary>
    Drop,

    /// <summary>They follow the columns of the groups as they are («passthrough»).</summary>
    PassThrough,
}
