namespace ChurnLab.Statistics;

/// <summary>How p-values of several tests are adjusted, see <see cref="MultipleTesting"/>; names of statsmodels' <c>multipletests</c> in brackets.</summary>
public enum MultiplicityMethod
{
    /// <summary>Bonferroni: chance of any false find, whatever the dependence (<c>bonferroni</c>).</summary>
    Bonferroni,

    /// <summary>Šidák: chance of any false find, for independent tests (<c>sidak</c>).</summary>
    Sidak,

    /// <summary>Holm: Bonferroni step by step, never weaker than it (<c>holm</c>).</summary>
    Holm,

    /// <summary>Šidák step by step (<c>holm-sidak</c>).</summary>
    HolmSidak,

    /// <summary>Simes and Hochberg: chance of any false find, for independent or positively dependent tests (<c>simes-hochberg</c>).</summary>
    SimesHochberg,

    /// <summary>Benjamini and Hochberg: expected share of false finds, for independent or positively dependent tests (<c>fdr_bh</c>).</summary>
    BenjaminiHochberg,

    /// <summary>Benjamini and Yekutieli: expected share of false finds, whatever the dependence (<c>fdr_by</c>).</summary>
    BenjaminiYekutieli,
}
