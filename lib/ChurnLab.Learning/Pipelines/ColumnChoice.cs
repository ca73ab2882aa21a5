namespace ChurnLab.Learning.Pipelines;

/// <summary>Which columns a <see cref="ColumnGroup"/> takes.</summary>
public enum ColumnChoice
{
    /// <summary>All features of numbers that no group takes by name.</summary>
    Numbers,

    /// <summary>All features of categories that no group takes by name.</summary>
    Categories,

    /// <summary>The features that are named.</summary>
    Named,
}
