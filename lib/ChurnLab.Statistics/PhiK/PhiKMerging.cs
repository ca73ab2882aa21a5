namespace ChurnLab.Statistics;

/// <summary>Which levels of a column are taken together first.</summary>
public enum PhiKMerging
{
    /// <summary>The last ones, such as 4 products and more.</summary>
    Last,

    /// <summary>The ones with the fewest rows; of equal ones the later first.</summary>
    Rarest,
}
