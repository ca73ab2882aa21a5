using ChurnLab.Statistics;

namespace ChurnLab.Notebooks.Tests.Soak;

/// <summary>A test of data in which there is nothing to find, and how often it is to find something all the same.</summary>
/// <param name="Name">The test and the data.</param>
/// <param name="Promise">What is promised: exact, conservative or approximate.</param>
/// <param name="At05">Least and greatest share of false rejections at 0.05.</param>
/// <param name="At01">Least and greatest share of false rejections at 0.01.</param>
/// <param name="Reason">Why it is not the level itself; empty where it is.</param>
/// <param name="Rejected">Of one data set: the share of hypotheses rejected, at 0.05 and at 0.01.</param>
internal sealed record NullSituation(
    string Name,
    string Promise,
    (double Least, double Most) At05,
    (double Least, double Most) At01,
    string Reason,
    Func<RandomStream, (double At05, double At01)> Rejected)
{
    /// <summary>Number of data sets; fewer where one takes long.</summary>
    public int DataSets { get; init; } = 10_000;

    /// <summary>Rejects as often as the level says.</summary>
    public static NullSituation Exact(string name, Func<RandomStream, double> p) =>
        new(name, "exact", (0.05, 0.05), (0.01, 0.01), "", stream => Rejections(p(stream)));

    /// <summary>Rejects no oftener than the level says, and not much more rarely than is said.</summary>
    public static NullSituation Conservative(string name, double least05, double least01, string reason, Func<RandomStream, double> p) =>
        new(name, "conservative", (least05, 0.05), (least01, 0.01), reason, stream => Rejections(p(stream)));

    /// <summary>Rejects about as often as the level says.</summary>
    public static NullSituation Approximate(
        string name, (double Least, double Most) at05, (double Least, double Most) at01, string reason, Func<RandomStream, double> p) =>
        new(name, "approximate", at05, at01, reason, stream => Rejections(p(stream)));

    /// <summary>Whether a p-value, or one that stands for an interval, leads to rejection; NaN does not.</summary>
    public static (double At05, double At01) Rejections(double p) => (p <= 0.05 ? 1 : 0, p <= 0.01 ? 1 : 0);
}
