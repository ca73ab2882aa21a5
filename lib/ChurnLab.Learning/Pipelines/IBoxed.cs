namespace ChurnLab.Learning.Pipelines;

/// <summary>Something of parts that knows how it is drawn.</summary>
internal interface IBoxed
{
    Box Box();
}
