using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>Every family gets as many trials, whatever the threads.</summary>
public sealed class FamilySearchTests
{
    private static readonly Dictionary<string, Func<Trial, double>> Families = new()
    {
        ["bowl"] = trial => 5 + Surfaces.Bowl(trial),
        ["branin"] = Surfaces.Branin,
        ["лес/дерево"] = Surfaces.Conditional,
    };

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Families_are_searched_alike_by_any_number_of_threads(int batch)
    {
        var options = new StudyOptions { Direction = StudyDirection.Minimize, Batch = batch, Pruner = new MedianPruner() };
        var serial = FamilySearch.Run(Families, 25, options with { Threads = 1 });
        var parallel = FamilySearch.Run(Families, 25, options with { Threads = 4 });

        Assert.Equal(Families.Keys, serial.Families.Select(family => family.Key));
        Assert.All(Families.Keys, family => Assert.Equal(StudyText.Of(serial[family]), StudyText.Of(parallel[family])));
        Assert.All(serial.Families, family => Assert.Equal(25, family.Value.Trials.Count));
        Assert.Equal(serial.Families.Min(family => family.Value.Best.Value), serial.Best.Value);
        Assert.Equal(serial.Best.Value, serial[serial.BestFamily].Best.Value);
    }

    [Fact]
    public void Parameters_of_the_same_name_are_drawn_apart()
    {
        var result = FamilySearch.Run([new("one", Surfaces.Bowl), new("two", Surfaces.Bowl)], 12);

        Assert.DoesNotContain(result["one"].Trials.Zip(result["two"].Trials), pair => pair.First.Value == pair.Second.Value);
    }

    [Fact]
    public void Families_take_turns_and_progress_names_them()
    {
        var told = new List<StudyProgress>();
        _ = FamilySearch.Run(Families, 3, new StudyOptions { OnTrial = told.Add });

        Assert.Equal([.. Families.Keys, .. Families.Keys, .. Families.Keys], told.Select(progress => progress.Family));
        Assert.Equal(Enumerable.Range(1, 9), told.Select(progress => progress.Done));
        Assert.All(told, progress => Assert.Equal(9, progress.Total));
    }

    [Fact]
    public void A_family_that_always_fails_leaves_the_others()
    {
        var result = FamilySearch.Run([new("bad", _ => throw new LearningException("No.")), new("good", Surfaces.Bowl)], 5);

        Assert.False(result["bad"].HasBest);
        Assert.Equal("good", result.BestFamily);
        Assert.Equal(
            "None of 2 trials was completed; the first that failed, trial 0, says: No.",
            Assert.Throws<LearningException>(() => FamilySearch.Run([new("bad", _ => throw new LearningException("No."))], 2)).Message);
    }

    [Fact]
    public void A_search_goes_on_from_its_files()
    {
        var folder = Directory.CreateTempSubdirectory("families");
        try
        {
            var options = new StudyOptions { Direction = StudyDirection.Minimize, File = Path.Combine(folder.FullName, "search.jsonl") };
            _ = FamilySearch.Run(Families, 9, options);
            var resumed = FamilySearch.Run(Families, 20, options);
            var whole = FamilySearch.Run(Families, 20, options with { File = null });

            Assert.All(Families.Keys, family => Assert.Equal(StudyText.Of(whole[family]), StudyText.Of(resumed[family])));
            Assert.Equal(3, folder.GetFiles("search.*.jsonl").Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Families_need_names() => Assert.Equal(
        "There are 2 families: expected 1 or more, with different names.",
        Assert.Throws<LearningException>(() => FamilySearch.Run([new("a", Surfaces.Bowl), new("a", Surfaces.Bowl)], 5)).Message);
}
