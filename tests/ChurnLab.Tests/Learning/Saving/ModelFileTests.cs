using System.Security.Cryptography;
using System.Text;
using ChurnLab.Learning;
using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Saving;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Saving;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-models").FullName;

    private string Path => System.IO.Path.Combine(_folder, "made", "model.churnlab");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_model_and_its_card_come_back_as_they_were()
    {
        var (x, y) = Samples.Classes();
        var settings = new DummyClassifier();
        var model = settings.Fit(x, y);
        var card = ModelCard.Of(settings, x, y) with { Title = "Кто уйдёт", Metrics = new Dictionary<string, double> { ["ROC-AUC"] = 0.5 } };
        ModelFile.Save(model, Path, card);

        var (read, told) = ModelFile.Load<FittedClassifier>(Path);

        Assert.Equal(model.Score(x), read.Score(x));
        Assert.Equal(("Кто уйдёт", "DummyClassifier", "Prior", 0.5), (told.Title, told.Estimator, told.Parameters["Strategy"], told.Metrics["ROC-AUC"]));
        Assert.Equal(TrainingFingerprint.Of(x, y), told.Training);
        Assert.Equal((200, 4, y.Positives), (told.Training!.Rows, told.Training.Features, told.Training.Positives));
        Assert.StartsWith("0.", ModelFile.ReadCard(Path).Library, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_model_makes_the_same_bytes()
    {
        var other = System.IO.Path.Combine(_folder, "other");
        Save();
        ModelFile.Save(Fitted(), other);

        Assert.Equal(File.ReadAllBytes(Path), File.ReadAllBytes(other));
    }

    [Fact]
    public void Every_damaged_byte_is_noticed()
    {
        Save();
        var bytes = File.ReadAllBytes(Path);

        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x10;
            File.WriteAllBytes(Path, damaged);
            var sentence = Assert.Throws<LearningException>(() => ModelFile.Load<FittedModel>(Path)).Message;
            Assert.Contains(at < 8 ? "no model file" : "damaged", sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(60)]
    public void A_file_cut_short_is_refused(int length)
    {
        Save();
        File.WriteAllBytes(Path, File.ReadAllBytes(Path)[..length]);

        Assert.Throws<LearningException>(() => ModelFile.Load<FittedModel>(Path));
    }

    // Such a file passes the digest: what follows has to hold by itself.
    [Fact]
    public void A_changed_state_with_a_right_digest_never_does_more_than_a_sentence()
    {
        Save();
        var bytes = File.ReadAllBytes(Path);
        var start = 12 + BitConverter.ToInt32(bytes, 8);
        foreach (var at in Enumerable.Range(start, bytes.Length - 32 - start))
        {
            foreach (var value in new byte[] { 0, 1, 127, 255 })
            {
                var forged = (byte[])bytes.Clone();
                forged[at] = value;
                Seal(forged);
                File.WriteAllBytes(Path, forged);
                if (Record.Exception(() => ModelFile.Load<FittedModel>(Path)) is { } failure)
                    Assert.IsType<LearningException>(failure);
            }
        }
    }

    [Fact]
    public void A_later_format_asks_for_an_update()
    {
        Save();
        var bytes = File.ReadAllBytes(Path);
        bytes[bytes.AsSpan().IndexOf("\"Format\":1"u8) + 9] = (byte)'9';
        Seal(bytes);
        File.WriteAllBytes(Path, bytes);

        Assert.Contains("format 9", Assert.Throws<LearningException>(() => ModelFile.Load<FittedModel>(Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_another_type_is_named()
    {
        Save();

        var sentence = Assert.Throws<LearningException>(() => ModelFile.Load<FittedClassifier>(Path)).Message;
        Assert.Contains("FittedStandardScaler; expected FittedClassifier", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Features_the_data_do_not_have_are_named()
    {
        Save();
        var (x, _) = Samples.Classes();

        ModelFile.Load<FittedModel>(Path, FeatureSchema.Of(Samples.WithCategories(x)));
        var sentence = Assert.Throws<LearningException>(() => ModelFile.Load<FittedModel>(Path, FeatureSchema.Of(x.Select("a", "noise1", "noise2")))).Message;
        Assert.Contains("'b' of numbers", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_and_one_of_another_kind_are_told_apart()
    {
        Assert.Contains("cannot be read", Assert.Throws<LearningException>(() => ModelFile.ReadCard(Path)).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, new string('x', 200), Encoding.UTF8);
        Assert.Contains("no model file", Assert.Throws<LearningException>(() => ModelFile.ReadCard(Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_that_is_no_number_is_refused_and_nothing_is_written()
    {
        var card = new ModelCard { Metrics = new Dictionary<string, double> { ["AUC"] = double.NaN } };

        Assert.Contains("'AUC'", Assert.Throws<LearningException>(() => ModelFile.Save(Fitted(), Path, card)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void The_fingerprint_tells_other_data_apart()
    {
        var (x, y) = Samples.Classes();
        var mark = TrainingFingerprint.Of(x, y);
        int[] swapped = [1, 0, .. Enumerable.Range(2, x.Rows - 2)];

        Assert.Equal(mark, TrainingFingerprint.Of(x.Take([.. Enumerable.Range(0, x.Rows)]), y));
        Assert.NotEqual(mark.Digest, TrainingFingerprint.Of(x.Take(swapped), y).Digest);
        Assert.NotEqual(mark.Digest, TrainingFingerprint.Of(new FeatureTable([x.Columns[0].Rename("c"), .. x.Columns.Skip(1)]), y).Digest);
    }

    private static FittedTransformer Fitted() => new StandardScaler().Fit(Samples.Classes().X);

    private static void Seal(byte[] bytes) => SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).CopyTo(bytes.AsSpan(bytes.Length - 32));

    private void Save() => ModelFile.Save(Fitted(), Path);
}
