using ChurnLab.Hosting;

namespace ChurnLab.Learning.Tuning;

/// <summary>Searches families of models with the same number of trials for each, so that none is favoured.</summary>
/// <remarks>
/// Every family has a study of its own; they take turns, a batch each. Families know nothing of each other, so those of
/// one turn run at the same time, and with a batch of 1 all cores work while every family is searched sequentially. The
/// result does not depend on threads.
/// </remarks>
public static class FamilySearch
{
    /// <summary>Runs trials until every family has so many.</summary>
    /// <param name="families">Objective per family, such as a dictionary. Range: 1 or more with different
    /// names.</param>
    /// <param name="trialsPerFamily">Trials of each family. Range: 1 or more; a grid may end before.</param>
    /// <param name="options">How every study searches; a file's name gets the name of the family before its extension.
    /// Defaults when null.</param>
    /// <exception cref="LearningException">There is no family, one asks for parameters that cannot be, a file does not
    /// fit, or no trial at all was completed.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled; files keep whole batches.</exception>
    public static FamilySearchResult Run(
        IEnumerable<KeyValuePair<string, Func<Trial, double>>> families, int trialsPerFamily, StudyOptions? options = null)
    {
        options ??= new StudyOptions();
        FamilyStudy[] studies = [.. families.Select(family => new FamilyStudy(family.Key, family.Value, options, trialsPerFamily))];
        Check(studies, trialsPerFamily);
        var total = studies.Sum(study => study.Trials);
        var threads = Work.Threads(options.Threads);
        var token = AmbientCancellation.Or(options.Token);
        var title = $"Parameter search in {studies.Length} families";
        using var progress = options.ShowProgress ? ProgressScope.Start(title, total) : null;
        while (Array.FindAll(studies, study => !study.IsDone) is { Length: > 0 } open)
        {
            var before = Array.ConvertAll(open, study => study.Study.Count);
            Work.For(open.Length, threads, place => open[place].RunBatch(Math.Max(1, threads / open.Length)), token);
            Tell(open, before, studies, total, options.OnTrial);
            if (progress is null)
                continue;
            var sofar = Result(studies);
            progress.Report(studies.Sum(study => study.Study.Count), Study.Title(title, sofar.HasBest ? sofar.Best.Value : null));
        }

        var result = Result(studies);
        return result.HasBest ? result : throw studies[0].Study.NothingComplete();
    }

    private static FamilySearchResult Result(FamilyStudy[] studies) =>
        new([.. studies.Select(study => KeyValuePair.Create(study.Name, study.Study.Result))]);

    private static void Check(FamilyStudy[] studies, int trials)
    {
        if (studies.Length == 0 || studies.Select(study => study.Name).Distinct(StringComparer.Ordinal).Count() < studies.Length)
            throw new LearningException($"There are {studies.Length} families: expected 1 or more, with different names.");
        if (trials < 1)
            throw LearningErrors.Setting(nameof(FamilySearch), "trialsPerFamily", trials, "1 or more");
    }

    private static void Tell(FamilyStudy[] open, int[] before, FamilyStudy[] all, int total, Action<StudyProgress>? onTrial)
    {
        if (onTrial is null)
            return;
        var done = all.Sum(study => study.Study.Count) - open.Zip(before, (study, count) => study.Study.Count - count).Sum();
        foreach (var (study, count) in open.Zip(before))
        {
            var result = study.Study.Result;
            foreach (var trial in result.Trials.Skip(count))
                onTrial(new StudyProgress(trial, result.HasBest ? result.Best : null, ++done, total) { Family = study.Name });
        }
    }
}
