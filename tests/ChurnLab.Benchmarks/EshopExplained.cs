using System.Text.Json;

namespace ChurnLab.Benchmarks;

/// <summary>Rows of the e-shop study to fit and to explain: its split, 50 rows of the test part and 100 of the training part.</summary>
/// <param name="Train">Rows to fit.</param>
/// <param name="Test">Rows to permute.</param>
/// <param name="Explained">Rows to explain.</param>
/// <param name="Background">Rows that stand for what is not known.</param>
internal sealed record EshopExplained(int[] Train, int[] Test, int[] Explained, int[] Background)
{
    public static EshopExplained Of(EshopStudy study)
    {
        var split = study.Reference("split.json");
        var place = study.Ids.Index().ToDictionary(item => item.Item, item => item.Index);
        int[] Rows(JsonElement ids) => [.. ids.EnumerateArray().Select(id => place[id.GetInt32()])];
        var (train, test) = (Rows(split.GetProperty("train_ids")), Rows(split.GetProperty("test_ids")));
        return new(train, test, test[..50], train[..100]);
    }
}
