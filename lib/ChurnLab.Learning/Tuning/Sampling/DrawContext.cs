using ChurnLab.Statistics;

namespace ChurnLab.Learning.Tuning;

/// <summary>What the parameters of a trial are drawn from.</summary>
/// <param name="History">Trials told so far.</param>
/// <param name="Seed">Seed of the study.</param>
/// <param name="Trial">Number of the trial.</param>
/// <param name="Running">Parameters of the trials of the same batch that come before it.</param>
internal sealed record DrawContext(StudyHistory History, long Seed, int Trial, IReadOnlyList<IReadOnlyDictionary<string, double>> Running)
{
    /// <summary>Random numbers of one parameter of the trial, whatever else is drawn.</summary>
    public RandomStream Stream(string name) =>
        RandomStream.Of(unchecked((long)RandomStream.Mix((ulong)NameHash.Of(name)) ^ Seed), Trial);
}
